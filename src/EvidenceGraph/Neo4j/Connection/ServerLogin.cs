using System.Text;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>Who logs in. The password shows in no text that this type makes.</summary>
internal sealed class ServerLogin(string user, string password)
{
    public string User { get; } = user;

    /// <summary>The value of the header <c>Authorization</c> behind the word Basic.</summary>
    public string Basic => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{password}"));

    public override string ToString() => User;
}
