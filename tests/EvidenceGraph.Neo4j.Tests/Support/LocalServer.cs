using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>A Neo4j server of this run's own, in a folder of its own, started by the scripts that lie beside the project.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("evidence-graph-neo4j-");
    private readonly string? _password;
    private readonly PosixSignalRegistration _termination;
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();
    private bool _runs;

    private LocalServer(string? password)
    {
        _password = password;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Kill());
    }

    /// <summary>Whether there is a server to start.</summary>
    public static bool IsAvailable => !OperatingSystem.IsWindows() && File.Exists(Script("start")) && Run("java", ["-version"]) is { Code: 0 };

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_http}");

    public string BoltUrl => string.Create(CultureInfo.InvariantCulture, $"bolt://127.0.0.1:{_bolt}");

    public int HttpPort => _http;

    /// <summary>What the server has used of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = Running();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A server whose user <c>neo4j</c> has this password; null for a server that asks for none.</summary>
    public static LocalServer Start(string? password)
    {
        var server = new LocalServer(password);
        server.Start();
        return server;
    }

    /// <summary>A server over a database that files were imported into.</summary>
    public static LocalServer Import(string folder, IEnumerable<string> arguments)
    {
        var server = new LocalServer(null);
        var run = Run(Script("admin"), [server._home.FullName, .. arguments], folder);
        if (run.Code != 0)
            throw new InvalidOperationException(run.Output);
        server.Start();
        return server;
    }

    /// <summary>Starts it, or starts it again.</summary>
    public void Start()
    {
        var arguments = new List<string> { _home.FullName, _http.ToString(CultureInfo.InvariantCulture), _bolt.ToString(CultureInfo.InvariantCulture) };
        if (_password is not null)
            arguments.Add(_password);
        var run = Run(Script("start"), arguments);
        _runs = run.Code == 0 ? true : throw new InvalidOperationException(run.Output);
    }

    /// <summary>Ends it as a failing machine would.</summary>
    public void Kill()
    {
        if (!_runs)
            return;
        _runs = false;
        using var process = Running();
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _termination.Dispose();
        _home.Delete(recursive: true);
    }

    private Process Running() => Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(_home.FullName, "pid")), CultureInfo.InvariantCulture));

    private static string Script(string name) => Repository.Shared("neo4j", name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server inherits the pipes of the script that starts it, so its output is not waited for to end: it goes to files.
    private static (int Code, string Output) Run(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var output = Path.GetTempFileName();
        try
        {
            var words = string.Join(' ', arguments.Prepend(program).Select(word => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
            using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"{words} >'{output}' 2>&1 </dev/null"]) { WorkingDirectory = folder ?? "" })!;
            process.WaitForExit();
            return (process.ExitCode, File.ReadAllText(output));
        }
        finally
        {
            File.Delete(output);
        }
    }
}
