using Microsoft.AspNetCore.DataProtection;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>Keeps the keys of cookies and form tokens in the data folder, so that a restart signs nobody out.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static IServiceCollection AddKeys(this IServiceCollection services, DataFolder folder)
    {
        DataFolder.MakePrivate(folder.Keys);
        if (!OperatingSystem.IsWindows())
        {
            // One that was there already, restored from somewhere, perhaps.
            File.SetUnixFileMode(folder.Keys, OwnerOnly);
        }

        // It warns at every start that the keys are not encrypted: so is all that lies beside them, for its owner's eyes.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Plenary").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        return services;
    }
}
