using System.Text;

namespace Hessian2.Metadata;

/// <summary>Makes Java names of C# names. This file is part of the source generator as well: both engines must give one name.</summary>
internal static class NamingPolicy
{
    private const int Exact = 1, JavaBeans = 2, PascalCase = 3, SnakeCase = 4, UpperSnakeCase = 5;

    /// <summary>The Java name of a member.</summary>
    /// <param name="member">Its name in C#.</param>
    /// <param name="naming">The number of the constant of <c>HessianNaming</c>.</param>
    public static string Apply(string member, int naming) => naming switch
    {
        Exact => member,
        JavaBeans => member.Length > 1 && char.IsUpper(member[0]) && char.IsUpper(member[1]) ? member : WithFirst(member, char.ToLowerInvariant(member[0])),
        PascalCase => WithFirst(member, char.ToUpperInvariant(member[0])),
        SnakeCase => Words(member).ToLowerInvariant(),
        UpperSnakeCase => Words(member).ToUpperInvariant(),
        _ => CamelCase(member),
    };

    // Of several capitals at the beginning all are lowered, but the one that begins the next word.
    private static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1])) break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }
        return new(letters);
    }

    private static string WithFirst(string name, char first) => first + name.Substring(1);

    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && BeginsWord(name, i)) words.Append('_');
            words.Append(name[i]);
        }
        return words.ToString();
    }

    private static bool BeginsWord(string name, int i) =>
        char.IsUpper(name[i]) && name[i - 1] != '_'
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
