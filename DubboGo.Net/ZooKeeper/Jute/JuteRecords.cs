namespace DubboGo.Net.ZooKeeper.Jute;

/// <summary>The records that several packets share.</summary>
internal static class JuteRecords
{
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
        bool isTime = milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return isTime ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : throw ZooKeeperException.Malformed($"{what} is {milliseconds}, which is no time");
    }
}
