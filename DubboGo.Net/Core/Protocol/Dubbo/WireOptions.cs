using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>How the values of a contract are read and written: hessian-lite's dialect, the contract's types, the payload as limit.</summary>
internal static class WireOptions
{
    // Options hold the converters of their types, which are costly to make: one for each contract and limit.
    private static readonly ConditionalWeakTable<ServiceContract, ConcurrentDictionary<int, HessianOptions>> s_options = [];

    public static HessianOptions Of(ServiceContract contract, int payload) =>
        s_options.GetOrCreateValue(contract).GetOrAdd(payload, static (payload, contract) => Make(contract, payload), contract);

    private static HessianOptions Make(ServiceContract contract, int payload)
    {
        var options = HessianOptions.Default with
        {
            Dialect = HessianDialect.HessianLite,
            Limits = HessianLimits.Default with { MaxTotalBytes = payload, MaxStringLength = payload, MaxBinaryLength = payload },
        };
        options = options.With(static HessianConverter<JavaException> () => new JavaExceptionConverter());
        return contract.Resolver is null ? options : options.With(contract.Resolver);
    }
}
