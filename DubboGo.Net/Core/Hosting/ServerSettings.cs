namespace DubboGo.Net;

/// <summary>The keys of servers and services.</summary>
internal static class ServerSettings
{
    public static void Read(SettingsReader reader, DubboServerOptions options)
    {
        SharedSettings.Read(reader, options);
        reader.Text("Host", value => options.Host = value);
        reader.Number("Port", value => options.Port = value);
        reader.Number("RegisterPort", value => options.RegisterPort = value);
        reader.Text("Protocol", value => options.Protocol = value);
        reader.Number("Threads", value => options.Threads = value);
        reader.Number("Queues", value => options.Queues = value);
        reader.Time("IdleTimeout", value => options.IdleTimeout = value);
        reader.Time("RegisterTimeout", value => options.RegisterTimeout = value);
        reader.Truth("Check", value => options.Check = value);
        reader.Time("StopDelay", value => options.StopDelay = value);
        reader.Time("StopTimeout", value => options.StopTimeout = value);
        reader.Number("Weight", value => options.Weight = value);
        reader.Text("Filters", value => options.Filters = value);
    }

    public static void Read(SettingsReader reader, ServiceOptions options)
    {
        reader.Text("Version", value => options.Version = value);
        reader.Text("Group", value => options.Group = value);
        reader.Number("Weight", value => options.Weight = value);
        reader.Time("WarmUp", value => options.WarmUp = value);
        reader.Time("Timeout", value => options.Timeout = value);
        reader.Number("Retries", value => options.Retries = value);
        reader.Text("LoadBalance", value => options.LoadBalance = value);
        reader.Text("Filters", value => options.Filters = value);
        reader.Truth("Register", value => options.Register = value);
        reader.Map("Parameters", options.Parameters);
        SharedSettings.ReadMethods(reader, options.Methods);
    }
}
