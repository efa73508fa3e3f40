namespace DubboGo.Net;

/// <summary>The keys of clients and references.</summary>
internal static class ClientSettings
{
    public static void Read(SettingsReader reader, DubboClientOptions options)
    {
        SharedSettings.Read(reader, options);
        reader.Time("Timeout", value => options.Timeout = value);
        reader.Number("Retries", value => options.Retries = value);
        reader.Text("LoadBalance", value => options.LoadBalance = value);
        reader.Text("Cluster", value => options.Cluster = value);
        reader.Truth("Check", value => options.Check = value);
        reader.Number("Connections", value => options.Connections = value);
        reader.Time("ConnectTimeout", value => options.ConnectTimeout = value);
        reader.Time("Heartbeat", value => options.Heartbeat = value);
        reader.Text("Filters", value => options.Filters = value);
        reader.Text("TryFilters", value => options.TryFilters = value);
    }

    public static void Read(SettingsReader reader, ReferenceOptions options)
    {
        reader.Text("Version", value => options.Version = value);
        reader.Text("Group", value => options.Group = value);
        reader.Text("Url", value => options.Url = value);
        reader.List("Registries", options.Registries);
        reader.Text("Protocol", value => options.Protocol = value);
        reader.Time("Timeout", value => options.Timeout = value);
        reader.Number("Retries", value => options.Retries = value);
        reader.Text("LoadBalance", value => options.LoadBalance = value);
        reader.Text("Cluster", value => options.Cluster = value);
        reader.Truth("Check", value => options.Check = value);
        reader.Number("Connections", value => options.Connections = value);
        reader.Text("Filters", value => options.Filters = value);
        reader.Text("TryFilters", value => options.TryFilters = value);
        reader.Truth("RetryUnsafe", value => options.RetryUnsafe = value);
        reader.Map("Parameters", options.Parameters);
        SharedSettings.ReadMethods(reader, options.Methods);
    }
}
