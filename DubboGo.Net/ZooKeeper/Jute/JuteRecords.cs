namespace DubboGo.Net.ZooKeeper.Jute;

/// <summary>The records that several packets share.</summary>
internal static class JuteRecords
{
    private static readonly long s_firstTime = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long s_lastTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static ZooKeeperStat ReadStat(this ref JuteReader reader) => new(
        CreatedZxid: reader.ReadInt64("czxid"),
        ModifiedZxid: reader.ReadInt64("mzxid"),
        CreatedAt: ReadTime(ref reader, "ctime"),
        ModifiedAt: ReadTime(ref reader, "mtime"),
        Version: reader.ReadInt32("version"),
        ChildrenVersion: reader.ReadInt32("cversion"),
        AclVersion: reader.ReadInt32("aversion"),
        EphemeralOwner: reader.ReadInt64("ephemeralOwner"),
        DataLength: reader.ReadInt32("dataLength"),
        ChildCount: reader.ReadInt32("numChildren"),
        ChildrenZxid: reader.ReadInt64("pzxid"));

    public static void Write(this JuteWriter writer, IReadOnlyList<ZooKeeperAcl> acl)
    {
        writer.Write(acl.Count);
        foreach (ZooKeeperAcl entry in acl)
        {
            writer.Write((int)entry.Permissions);
            writer.Write(entry.Scheme);
            writer.Write(entry.Id);
        }
    }

    private static DateTimeOffset ReadTime(ref JuteReader reader, string what)
    {
        long milliseconds = reader.ReadInt64(what);
        if (milliseconds < s_firstTime || milliseconds > s_lastTime)
            throw ZooKeeperException.Malformed($"{what} is {milliseconds}, which is no time");
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
