namespace DubboGo.Net;

/// <summary>A provider that a registry lists and that a reference cannot use.</summary>
internal sealed record RefusedProvider(DubboUrl Url, string Reason);
