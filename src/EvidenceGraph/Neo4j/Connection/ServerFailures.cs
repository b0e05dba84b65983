using System.Net;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>What a server's refusals mean: its codes and statuses as failures with a message that says what to do.</summary>
internal static class ServerFailures
{
    private const int LongestMessage = 600;

    /// <summary>A failure that the server describes itself.</summary>
    public static ServerException Of(string code, string message) => new(KindOf(code), Advice(code) ?? $"the server says: {OneLine(message)} ({code})") { Code = code };

    /// <summary>A failure of which only the status is known.</summary>
    public static ServerException Of(HttpStatusCode status, ServerAddress address) => (int)status switch
    {
        >= 300 and < 400 => new(FailureKind.Refused, $"{address}: leads to another address; give that one."),
        404 or 405 or 406 or 415 => new(FailureKind.Refused, $"{address}: answers {(int)status}, as no Neo4j server does. Is that its HTTP port (usually 7474)?"),
        429 => new(FailureKind.Passing, $"{address}: takes no login for some seconds, after several wrong passwords."),
        502 or 503 or 504 => new(FailureKind.Passing, $"{address}: is not available ({(int)status})."),
        _ => new(FailureKind.Refused, $"{address}: answers {(int)status} without a reason."),
    };

    public static ServerException LoginNeeded(ServerLogin? login, ServerAddress address) => new(
        FailureKind.LoginNeeded,
        login is null
            ? $"{address}: asks for a password. Put it into NEO4J_PASSWORD, or give it on standard input with --password-stdin."
            : $"{address}: the user {login.User} or the password is wrong.");

    private static FailureKind KindOf(string code) => code switch
    {
        "Neo.ClientError.Security.AuthenticationRateLimit" => FailureKind.Passing,
        _ when code.EndsWith("OutOfMemoryError", StringComparison.Ordinal) => FailureKind.TooLarge,
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => FailureKind.TimedOut,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => FailureKind.Passing,
        "Neo.DatabaseError.Database.DatabaseNotAvailable" or "Neo.ClientError.General.DatabaseUnavailable" => FailureKind.Passing,
        _ => FailureKind.Refused,
    };

    private static string? Advice(string code) => code switch
    {
        "Neo.ClientError.Security.AuthenticationRateLimit" => "the server takes no login for some seconds, after several wrong passwords",
        "Neo.ClientError.Security.CredentialsExpired" => "the password must be changed before it can be used: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' in Neo4j Browser",
        "Neo.ClientError.Security.Forbidden" => "the user may not do this in that database; a push needs the right to write and to make constraints and indexes",
        "Neo.ClientError.Database.DatabaseNotFound" => "there is no such database; name one with --database",
        "Neo.ClientError.Cluster.NotALeader" => "this member of the cluster does not write; give the address of the one that does",
        _ => null,
    };

    private static string OneLine(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + " …";
    }
}
