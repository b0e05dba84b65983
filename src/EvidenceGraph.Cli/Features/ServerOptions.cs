using System.CommandLine;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Connection;

namespace EvidenceGraph.Cli.Features;

/// <summary>Which Neo4j server and database, and who logs in. The password is never an argument, which others could read.</summary>
internal sealed class ServerOptions
{
    private const string PasswordVariable = "NEO4J_PASSWORD";
    private const int MostPasswordCharacters = 10_000;

    private readonly Option<string?> _address;

    private readonly Option<string> _user = new("--user")
    {
        Description = $"Who logs in. The password is that of the variable {PasswordVariable}, or is asked for.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "neo4j",
    };

    private readonly Option<string> _database = new("--database") { Description = "The database on the server.", HelpName = "NAME", DefaultValueFactory = _ => "neo4j" };
    private readonly Option<int?> _httpPort = new("--http-port") { Description = "The port of the server's HTTP API, where the address has none or is a Bolt address.", HelpName = "N" };
    private readonly Option<string?> _authority = new("--ca") { Description = "The certificate (PEM) of the authority that signed the server's.", HelpName = "FILE" };
    private readonly Option<bool> _passwordFromInput = new("--password-stdin") { Description = "Read the password from the first line of standard input." };

    /// <param name="name">How the address is given: <c>--uri</c> or <c>--neo4j</c>.</param>
    /// <param name="description">What it is for.</param>
    public ServerOptions(string name, string description) => _address = new(name) { Description = description, HelpName = "URI" };

    public void AddTo(Command command)
    {
        command.Options.Add(_address);
        command.Options.Add(_user);
        command.Options.Add(_database);
        command.Options.Add(_httpPort);
        command.Options.Add(_authority);
        command.Options.Add(_passwordFromInput);
    }

    /// <summary>Whether a server is named at all.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_address) is not null;

    /// <summary>Whether standard input begins with a password.</summary>
    public bool ReadsInput(ParseResult parsed) => parsed.GetValue(_passwordFromInput);

    /// <summary>The database, found and logged in to. Where it asks for a password and none was given, a person is asked.</summary>
    /// <exception cref="CommandException">No server is named.</exception>
    /// <exception cref="ServerException">It cannot be used.</exception>
    public Database Open(ParseResult parsed, Streams streams, ConnectionOptions options)
    {
        var address = ServerAddress.Parse(
            parsed.GetValue(_address) ?? throw new CommandException($"{parsed.CommandResult.Command.Name}: name the server with {_address.Name} URI, for example http://localhost:7474 or neo4j+s://HOST."),
            parsed.GetValue(_httpPort) is { } port ? CheckedPort(port) : null);
        var (user, database) = (parsed.GetValue(_user)!, parsed.GetValue(_database)!);
        options = options with
        {
            Login = Password(parsed, streams) is { } password ? new ServerLogin(user, password) : null,
            Authorities = parsed.GetValue(_authority) is { } file ? CertificateTrust.Read(file) : null,
        };
        try
        {
            return Database.Connect(address, database, options);
        }
        catch (ServerException problem) when (problem.Kind == FailureKind.LoginNeeded && options.Login is null && streams.Keyboard is { } keyboard)
        {
            return Database.Connect(address, database, options with { Login = new ServerLogin(user, PasswordPrompt.Read(keyboard, user)) });
        }
    }

    private string? Password(ParseResult parsed, Streams streams)
    {
        if (parsed.GetValue(_passwordFromInput))
            return FirstLine(streams.Input);
        return Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password ? password : null;
    }

    // Byte by byte, so that what follows stays for others.
    private static string FirstLine(Stream input)
    {
        var bytes = new List<byte>();
        while (input.ReadByte() is >= 0 and not '\n' and var next)
        {
            bytes.Add((byte)next);
            if (bytes.Count > MostPasswordCharacters)
                throw new CommandException("--password-stdin: the first line of standard input is too long for a password.");
        }

        var line = System.Text.Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
        return line.Length > 0 ? line : throw new CommandException("--password-stdin: the first line of standard input is empty.");
    }

    private static int CheckedPort(int port) => port is > 0 and < 65536 ? port : throw new CommandException("--http-port: expected a number from 1 to 65535.");
}
