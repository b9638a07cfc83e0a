using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Catalog.Core.History;

/// <summary>
/// The objects of a repository as bytes, by the native library that LibGit2Sharp brings. Its own classes give a commit's texts
/// only as UTF-8, follow grafts, and refuse a date or an author that they do not understand.
/// </summary>
[SuppressMessage("Security", "CA5393", Justification = "The library comes with the program and lies beside it.")]
internal sealed partial class LibGitObjects : IDisposable
{
    // As in LibGit2Sharp.NativeBinaries; another version of the package has another one.
    private const string Library = "git2-5853918";

    private readonly Lock gate = new();
    private nint database;

    /// <param name="folder">The folder of objects; what it names as alternates is read as well.</param>
    /// <exception cref="RepositoryException">There is no such folder, or it cannot be read.</exception>
    public LibGitObjects(string folder)
    {
        // Ids are as good as the disk that they lie on: git does not hash what it reads either.
        LibGit2Sharp.GlobalSettings.SetStrictHashVerification(false);
        if (git_odb_open(out database, folder) != 0)
            throw new RepositoryException($"The objects in {folder} cannot be read", "See git fsck.");
    }

    /// <summary>Reads an object of a type; null when there is none.</summary>
    public byte[]? Read(string id, ObjectType type, int mostBytes = int.MaxValue)
    {
        Span<byte> bytes = stackalloc byte[20];
        if (Convert.FromHexString(id, bytes, out _, out var written) != System.Buffers.OperationStatus.Done || written != bytes.Length)
            return null;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(database == 0, this);
            if (git_odb_read(out var found, database, bytes) != 0)
                return null;
            try
            {
                return git_odb_object_type(found) == type ? Copy(found, mostBytes) : null;
            }
            finally
            {
                git_odb_object_free(found);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (database != 0)
                git_odb_free(database);
            database = 0;
        }
    }

    private static byte[] Copy(nint found, int mostBytes)
    {
        var bytes = new byte[(int)Math.Min((ulong)git_odb_object_size(found), (ulong)mostBytes)];
        if (bytes.Length > 0)
            Marshal.Copy(git_odb_object_data(found), bytes, 0, bytes.Length);
        return bytes;
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial int git_odb_open(out nint database, string folder);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial int git_odb_read(out nint found, nint database, ReadOnlySpan<byte> id);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial ObjectType git_odb_object_type(nint found);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial nuint git_odb_object_size(nint found);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial nint git_odb_object_data(nint found);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial void git_odb_object_free(nint found);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial void git_odb_free(nint database);
}
