using Microsoft.Extensions.Hosting;

namespace DubboGo.Net;

/// <summary>
/// Ties Dubbo to a host's life. Start: references are made and, where <c>Check</c> asks for it, found to have a provider; then the server
/// listens and registers, so that no call comes before what it needs is there. Stop: the server unregisters, tells its consumers, lets
/// running calls end and closes; then the client closes.
/// </summary>
internal sealed class DubboHostedService(DubboBuilder builder, DubboRuntime runtime, IServiceProvider provider) : IHostedService
{
    private static readonly TimeSpan s_check = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var step in builder.ReferenceSteps) step(runtime.Client, runtime.Settings);
        runtime.Settings.CheckReferences();
        if (builder.ReferenceSteps.Count > 0) await CheckAsync(cancellationToken).ConfigureAwait(false);
        foreach (var step in builder.ServiceSteps) step(runtime.Server, provider, runtime.Settings);
        runtime.Settings.CheckServices();
        if (builder.ServiceSteps.Count == 0) return;
        await runtime.Server.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (builder.ServiceSteps.Count > 0) await runtime.Server.StopAsync(cancellationToken).ConfigureAwait(false);
        if (builder.ReferenceSteps.Count > 0) await runtime.Client.DisposeAsync().ConfigureAwait(false);
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await runtime.Client.WaitForProvidersAsync(cancellationToken).WaitAsync(s_check, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            var missing = runtime.Client.References()
                .Where(reference => reference is { Check: true, Directory.Candidates.IsEmpty: true })
                .Select(reference => reference.Directory.DescribeMissing());
            string message = $"{string.Join(' ', missing)} Set Check to false to start without.";
            throw new RpcException(RpcErrorCode.NoProvider, message, mayHaveBeenSeen: false, e);
        }
    }
}
