namespace DubboGo.Net.Protocol;

/// <summary>JVM descriptors of parameters, such as <c>Ljava/lang/String;I[J</c>.</summary>
internal static class JvmDescriptor
{
    /// <summary>The number of parameters; -1 where the text is no descriptor.</summary>
    public static int Count(string descriptor)
    {
        int count = 0;
        int at = 0;
        while (at < descriptor.Length)
        {
            while (at < descriptor.Length && descriptor[at] == '[') at++;
            if (at == descriptor.Length || !"ZBCSIJFDL".Contains(descriptor[at])) return -1;
            at = descriptor[at] == 'L' ? descriptor.IndexOf(';', at) + 1 : at + 1;
            if (at == 0) return -1;
            count++;
        }
        return count;
    }
}
