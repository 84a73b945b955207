using System.Collections.Immutable;
using System.Text.Json;

namespace Plenary.Server.Storage;

/// <summary>
/// How payloads of earlier versions are brought to the current one when they are read: for each kind of event its current
/// version, and a step from each earlier version to the next. What is stored is never rewritten. Immutable.
/// </summary>
public sealed class Upcasters
{
    private readonly ImmutableDictionary<string, ImmutableArray<Func<ReadOnlyMemory<byte>, byte[]>>> steps;

    private Upcasters(ImmutableDictionary<string, ImmutableArray<Func<ReadOnlyMemory<byte>, byte[]>>> steps) => this.steps = steps;

    /// <summary>Knows no kinds: every event is read as it was written.</summary>
    public static Upcasters None { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<Func<ReadOnlyMemory<byte>, byte[]>>>(StringComparer.Ordinal));

    /// <summary>Adds a kind. Its current version is one more than there are steps.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <param name="fromVersion">The steps in order: from version 1 to 2, from 2 to 3 …; each takes UTF-8 JSON and gives UTF-8 JSON.</param>
    /// <exception cref="ArgumentException">The kind is there already.</exception>
    public Upcasters With(string kind, params ReadOnlySpan<Func<ReadOnlyMemory<byte>, byte[]>> fromVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return steps.ContainsKey(kind)
            ? throw new ArgumentException($"The kind {kind} has its steps already.", nameof(kind))
            : new Upcasters(steps.Add(kind, [.. fromVersion]));
    }

    /// <summary>The version in which events of this kind are written now; null when the kind is not known.</summary>
    public int? CurrentVersion(string kind) => steps.TryGetValue(kind, out ImmutableArray<Func<ReadOnlyMemory<byte>, byte[]>> own) ? own.Length + 1 : null;

    /// <summary>Brings an event to the current version of its kind. Its hashes stay those of what was written.</summary>
    /// <exception cref="SchemaVersionException">It was written by a later version of Plenary, or a step failed.</exception>
    public EventRecord ToCurrent(EventRecord read)
    {
        if (!steps.TryGetValue(read.Kind, out ImmutableArray<Func<ReadOnlyMemory<byte>, byte[]>> own) || read.SchemaVersion == own.Length + 1)
        {
            return read;
        }

        if (read.SchemaVersion > own.Length + 1)
        {
            throw new SchemaVersionException(
                $"Stream {read.Stream}, event {read.Sequence}: its kind {read.Kind} has version {read.SchemaVersion}, and this Plenary knows {own.Length + 1}. Use the version of Plenary that wrote it, or a later one.");
        }

        ReadOnlyMemory<byte> payload = read.Payload;
        for (int version = read.SchemaVersion; version <= own.Length; version++)
        {
            try
            {
                payload = own[version - 1](payload);
            }
            catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
            {
                throw new SchemaVersionException(
                    $"Stream {read.Stream}, event {read.Sequence}: its kind {read.Kind} cannot be brought from version {version} to {version + 1} ({fault.Message})", fault);
            }
        }

        return read with { Payload = payload, SchemaVersion = own.Length + 1 };
    }
}
