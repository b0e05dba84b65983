using System.Text;
using EvidenceGraph.Cli.Prompt;

namespace EvidenceGraph.Cli.Features;

/// <summary>Asks a person for a password, and shows nothing of it.</summary>
internal static class PasswordPrompt
{
    /// <exception cref="CommandException">The person gave up.</exception>
    public static string Read(IPromptTerminal terminal, string user)
    {
        terminal.Write($"Password of {user}: ");
        var password = new StringBuilder();
        while (true)
        {
            var key = terminal.ReadKey();
            switch (key)
            {
                case { Key: ConsoleKey.Enter }:
                    terminal.Write("\n");
                    return password.ToString();
                case { Key: ConsoleKey.Backspace }:
                    password.Length = Math.Max(0, password.Length - 1);
                    break;
                case { Key: ConsoleKey.C or ConsoleKey.D, Modifiers: ConsoleModifiers.Control }:
                    terminal.Write("\n");
                    throw new CommandException("no password was given.");
                case { KeyChar: not '\0' and var character } when !char.IsControl(character):
                    password.Append(character);
                    break;
            }
        }
    }
}
