using System.Text;

namespace Bekend.Connector;

/// <summary>Reads a line from the terminal without showing it.</summary>
internal static class HiddenLine
{
    private const int MaxLength = 64;

    /// <summary>Reads until Enter; Backspace takes back, anything beyond 64 characters is dropped.</summary>
    public static string? Read()
    {
        var line = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.WriteLine();
                    return line.ToString();
                case ConsoleKey.Backspace when line.Length > 0:
                    line.Length--;
                    break;
                default:
                    if (!char.IsControl(key.KeyChar) && line.Length < MaxLength)
                    {
                        line.Append(key.KeyChar);
                    }

                    break;
            }
        }
    }
}
