namespace DubboGo.Net;

/// <summary>The keys that clients and servers have in common.</summary>
internal static class SharedSettings
{
    public static void Read(SettingsReader reader, DubboOptions options)
    {
        reader.Text("Application", value => options.Application = value);
        reader.List("Registries", options.Registries);
        reader.Text("RegisterHost", value => options.RegisterHost = value);
        reader.Number("Payload", value => options.Payload = value);
        reader.Map("Parameters", options.Parameters);
    }

    public static void ReadMethods(SettingsReader reader, IDictionary<string, MethodOptions> methods) =>
        reader.Sections("Methods", (name, method) =>
        {
            var options = methods[name] = new MethodOptions();
            method.Time("Timeout", value => options.Timeout = value);
            method.Number("Retries", value => options.Retries = value);
            method.Text("LoadBalance", value => options.LoadBalance = value);
            method.End();
        });
}
