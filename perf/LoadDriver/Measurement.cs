using System.Text.Json.Serialization;

namespace LoadDriver;

/// <summary>What one client process reports of one run: the line of JSON that it prints last.</summary>
internal sealed record Measurement
{
    [JsonPropertyName("callsPerSecond")] public double CallsPerSecond { get; init; }
    [JsonPropertyName("p50Microseconds")] public double P50Microseconds { get; init; }
    [JsonPropertyName("p99Microseconds")] public double P99Microseconds { get; init; }
    [JsonPropertyName("clientCpuSecondsPer100k")] public double ClientCpuSecondsPer100k { get; init; }
    [JsonPropertyName("serverCpuSecondsPer100k")] public double ServerCpuSecondsPer100k { get; init; }
    [JsonPropertyName("clientBytesPerCall")] public double ClientBytesPerCall { get; init; }
    [JsonPropertyName("serverBytesPerCall")] public double ServerBytesPerCall { get; init; }
    [JsonPropertyName("clientPeakBytes")] public long ClientPeakBytes { get; init; }
    [JsonPropertyName("serverPeakBytes")] public long ServerPeakBytes { get; init; }
    [JsonPropertyName("wrong")] public long Wrong { get; init; }

    /// <summary>CPU seconds of both processes per 100,000 calls.</summary>
    [JsonIgnore] public double CpuSecondsPer100k => ClientCpuSecondsPer100k + ServerCpuSecondsPer100k;
}
