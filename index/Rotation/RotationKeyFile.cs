using System.Buffers.Text;
using Bekend.Hosting.Startup;
using Bekend.Indexing.Storage;
using Microsoft.Extensions.Options;

namespace Bekend.Indexing.Rotation;

/// <summary>Writes the public half of the rotation key where an operator finds it, to pin it at the key holder. Nothing secret.</summary>
internal sealed class RotationKeyFile(IndexSecret secret, IOptions<StorageOptions> storage) : IHostedService
{
    public const string Name = "rotation-key.pub";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var key = secret.ForRotation();
        var file = Path.Combine(storage.Value.Folder, Name);
        var text = Base64Url.EncodeToString(key.PublicKey.Span);
        if (File.Exists(file) && await File.ReadAllTextAsync(file, cancellationToken) == text)
        {
            return;
        }

        // Under another name first: whoever reads it meets the whole key or no file.
        var draft = $"{file}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(draft, text, cancellationToken);
        File.Move(draft, file, overwrite: true);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
