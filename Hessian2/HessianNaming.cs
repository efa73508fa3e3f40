namespace Hessian2;

/// <summary>How the Java names of fields follow from the names of C# members that no <see cref="HessianFieldAttribute"/> names.</summary>
public enum HessianNaming
{
    /// <summary>
    /// The first word in small letters, capitals at the beginning as one word: <c>userId</c>, <c>urlText</c> for <c>URLText</c>,
    /// <c>id</c> for <c>ID</c>.
    /// </summary>
    CamelCase,

    /// <summary>As in C#.</summary>
    Exact,

    /// <summary>
    /// As Java's <c>java.beans.Introspector</c> makes properties: the first letter small, but for a name that begins with two capitals:
    /// <c>userId</c>, <c>URLText</c>.
    /// </summary>
    JavaBeans,

    /// <summary>The first letter a capital: <c>UserId</c>.</summary>
    PascalCase,

    /// <summary>Words in small letters with underscores between them: <c>user_id</c>, <c>url_text</c>.</summary>
    SnakeCase,

    /// <summary>Words in capitals with underscores between them: <c>USER_ID</c>, <c>URL_TEXT</c>.</summary>
    UpperSnakeCase,
}
