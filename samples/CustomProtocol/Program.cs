// Getty alone: a protocol of one's own, lines of text with their length in front, as a codec of thirty lines.
using CustomProtocol;
using Getty;

await using var server = new GettyServer<string>(new GettyServerOptions(), new TextCodecFactory(), new Shouter());
await server.StartAsync();

var answers = new Answers();
await using var client = new GettyClient<string>(new GettyClientOptions { EndPoint = server.LocalEndPoint }, new TextCodecFactory(), answers);
await client.StartAsync();
var session = await client.GetSessionAsync();

foreach (string text in (string[])["hello", "", "grüße, 世界"])
{
    await session.SendAsync(text);
    Console.WriteLine($"'{text}' -> '{await answers.NextAsync()}'");
}
