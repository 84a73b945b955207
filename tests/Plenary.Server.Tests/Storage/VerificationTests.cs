using System.Globalization;
using CsCheck;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Xunit;

namespace Plenary.Server.Tests.Storage;

/// <summary>What was altered or dropped is found, and the first place is named.</summary>
public sealed class VerificationTests
{
    [Fact]
    public async Task Whole_log_is_proved_with_its_figures_also_while_a_server_has_it_open()
    {
        using DataPlace place = new();
        await using SqliteEventLog log = place.Open();
        await log.AppendAsync("a", 0, Made.Events(3), "k");
        await log.AppendAsync("b", 0, Made.Events(2));

        Verification found = Verification.Run(place.Data);

        Assert.Null(found.Break);
        Assert.Equal((5, 2, 2), (found.Events, found.Streams, found.Head.Commit));
    }

    [Theory]
    [InlineData("UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), 'a 2', 'a 9') AS BLOB) WHERE sequence = 2 AND stream = 1", "a", 2, "it is not what was written")]
    [InlineData("UPDATE event SET actor = 'delegation/XXX' WHERE sequence = 3 AND stream = 1", "a", 3, "it is not what was written")]
    [InlineData("UPDATE event SET audience = 'public' WHERE sequence = 1 AND stream = 2", "b", 1, "it is not what was written")]
    [InlineData("UPDATE event SET at = at + 1 WHERE sequence = 1 AND stream = 2", "b", 1, "it is not what was written")]
    [InlineData("UPDATE event SET kind = 'change-withdrawn' WHERE sequence = 4 AND stream = 1", "a", 4, "it is not what was written")]
    [InlineData("UPDATE event SET schema_version = 2 WHERE sequence = 4 AND stream = 1", "a", 4, "it is not what was written")]
    [InlineData("UPDATE event SET hash = zeroblob(32) WHERE sequence = 4 AND stream = 1", "a", 4, "it is not what was written")]
    [InlineData("UPDATE event SET hash = zeroblob(31) WHERE sequence = 4 AND stream = 1", null, null, "A hash has 32 bytes, not 31")]
    [InlineData("UPDATE event SET at = 9223372036854775807 WHERE sequence = 4 AND stream = 1", null, null, "the last event that could be proved is event 3 of stream a")]
    [InlineData("UPDATE event SET previous = zeroblob(32) WHERE sequence = 2 AND stream = 1", "a", 2, "it does not follow event 1")]
    [InlineData("UPDATE event SET previous = randomblob(32) WHERE sequence = 1 AND stream = 1", "a", 1, "it does not begin its stream")]
    [InlineData("UPDATE stream SET name = 'c' WHERE name = 'b'", "c", 1, "it is not what was written")]
    [InlineData("DELETE FROM stream WHERE name = 'b'", "(stream 2, whose name is gone)", 1, "it is not what was written")]
    [InlineData("DELETE FROM event WHERE sequence = 2 AND stream = 1", "a", 2, "missing")]
    [InlineData("DELETE FROM event WHERE sequence >= 3 AND stream = 1", "a", 3, "the event is missing from the end of its stream")]
    [InlineData("DELETE FROM event WHERE stream = 2; DELETE FROM idempotency WHERE stream = 2", "b", 1, "the event is missing")]
    [InlineData("DELETE FROM event WHERE stream = 2; DELETE FROM idempotency WHERE stream = 2; DELETE FROM stream WHERE id = 2", null, null, "its event at position 3 is missing")]
    [InlineData("DELETE FROM event WHERE sequence = 4 AND stream = 1; DELETE FROM idempotency WHERE first_sequence = 4", null, null, "its event at position 5 is missing")]
    [InlineData("UPDATE event SET sequence = 40 WHERE sequence = 4 AND stream = 1", "a", 4, "the event is missing: 3 is followed by 40")]
    [InlineData("DELETE FROM ledger WHERE number = 2", null, null, "the commit is missing from the ledger")]
    [InlineData("DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)", "a", 4, "the event belongs to no commit")]
    [InlineData("UPDATE ledger SET hash = zeroblob(32) WHERE number = 2", null, null, "its events or idempotency keys are not those that were committed; here it holds b 1")]
    [InlineData("UPDATE ledger SET previous = zeroblob(32) WHERE number = 2", null, null, "it does not follow commit 1")]
    [InlineData("UPDATE ledger SET events = 2 WHERE number = 2", null, null, "its line in the ledger|its events or idempotency keys")]
    [InlineData("DELETE FROM idempotency WHERE first_sequence = 4", null, null, "its events or idempotency keys are not those that were committed; here it holds a 4")]
    [InlineData("UPDATE idempotency SET key = 'other' WHERE first_sequence = 1 AND stream = 1", null, null, "its events or idempotency keys")]
    [InlineData("INSERT INTO idempotency (number, stream, key, first_sequence, events) VALUES (99, 1, 'forged', 1, 1)", "a", 1, "the idempotency key forged belongs to no commit")]
    [InlineData("DELETE FROM event; DELETE FROM ledger; DELETE FROM idempotency; DELETE FROM stream", null, null, "the end is missing: the log ends with commit 0, and commit 4 was acknowledged")]
    [InlineData("DELETE FROM event WHERE sequence = 4 AND stream = 1; DELETE FROM idempotency WHERE first_sequence = 4; DELETE FROM ledger WHERE number = 4", null, null, "the end is missing: the log ends with commit 3, and commit 4 was acknowledged")]
    [InlineData("DROP INDEX sqlite_autoindex_event_1", null, null, null)]
    public async Task Log_was_altered_then_the_first_break_is_named_and_no_server_starts_on_it(string sql, string? stream, int? sequence, string? what)
    {
        using DataPlace place = new();
        await FillAsync(place);
        if (what is null)
        {
            Assert.ThrowsAny<Microsoft.Data.Sqlite.SqliteException>(() => Tampering.Run(place.Data, sql));
            return;
        }

        Assert.True(Tampering.Run(place.Data, sql) > 0, "nothing was altered");

        LogBreak? found = Verification.Run(place.Data).Break;
        Assert.NotNull(found);
        Assert.Contains(what.Split('|'), one => found.What.Contains(one, StringComparison.Ordinal));
        Assert.Equal((stream, sequence), (found.Stream, found.Sequence));
        LogDamagedException fault = Assert.Throws<LogDamagedException>(() => place.Open());
        Assert.Equal(found, fault.Break);
        Assert.Contains(found.ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_is_rewritten_with_hashes_that_fit_then_the_ledger_tells()
    {
        using DataPlace place = new();
        await FillAsync(place);
        using DataPlace forger = new();
        await using (SqliteEventLog log = forger.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(2, "a"), "k1");
            await log.AppendAsync("b", 0, [Made.Event("forged")], "k2");
        }

        Tampering.Run(place.Data, $"ATTACH '{forger.Database}' AS f; UPDATE event SET (payload, hash) = (SELECT payload, hash FROM f.event WHERE stream = 2) WHERE stream = 2");

        LogBreak? found = Verification.Run(place.Data).Break;
        Assert.Equal(new LogBreak(null, null, 2, "its events or idempotency keys are not those that were committed; here it holds b 1–1"), found);
    }

    [Fact]
    public async Task Whole_log_is_replaced_by_another_sound_one_then_the_head_tells()
    {
        using DataPlace place = new();
        await FillAsync(place);
        LogHead noted = Verification.Run(place.Data).Head;
        using DataPlace forger = new();
        await using (SqliteEventLog log = forger.Open())
        {
            for (int number = 0; number < 9; number++)
            {
                await log.AppendAsync("a", number, [Made.Event("forged")]);
            }
        }

        Assert.Null(Verification.Run(forger.Data).Break);
        Assert.Contains("events up to here were replaced", Verification.Run(forger.Data, noted).Break!.What, StringComparison.Ordinal);
        File.Copy(forger.Database, place.Database, overwrite: true);
        Assert.Contains("events up to here were replaced", Verification.Run(place.Data).Break!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_noted_earlier_is_in_the_log_then_it_is_proved()
    {
        using DataPlace place = new();
        await FillAsync(place);
        LogHead noted = Verification.Run(place.Data).Head;
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 4, Made.Events(1));
        }

        Assert.Null(Verification.Run(place.Data, noted).Break);
        Assert.Equal("the end is missing: the log ends with commit 5, and commit 6 was acknowledged", Verification.Run(place.Data, noted with { Commit = 6 }).Break!.What);
    }

    [Fact]
    public async Task Head_file_is_gone_or_spoilt_then_the_end_is_not_taken_for_whole()
    {
        using DataPlace place = new();
        await FillAsync(place);
        string head = Path.Combine(place.Data, "head");
        string text = await File.ReadAllTextAsync(head);

        await File.WriteAllTextAsync(head, text.Replace('1', '2'));
        Assert.Contains("it does not hold a head", Verification.Run(place.Data).Break!.What, StringComparison.Ordinal);
        File.Delete(head);
        Assert.Contains("the file head is gone", Verification.Run(place.Data).Break!.What, StringComparison.Ordinal);
        Assert.Throws<LogDamagedException>(() => place.Open());
    }

    [Fact]
    public async Task Head_file_lags_behind_as_after_a_power_failure_then_the_log_is_whole()
    {
        using DataPlace place = new();
        await FillAsync(place);
        string head = Path.Combine(place.Data, "head");
        byte[] older = await File.ReadAllBytesAsync(head);
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 4, Made.Events(3));
        }

        await File.WriteAllBytesAsync(head, older);

        Assert.Null(Verification.Run(place.Data).Break);
    }

    [Fact]
    public void No_log_there_then_it_is_said_what_there_is()
    {
        using DataPlace place = new();

        Assert.Contains("no such folder", Assert.Throws<DataFolderException>(() => Verification.Run(place.Data)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(place.Data);
        Assert.Contains("no log in this folder", Assert.Throws<DataFolderException>(() => Verification.Run(place.Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_one_alteration_of_any_row_is_found()
    {
        using DataPlace place = new();
        await FillAsync(place);
        string[] alterations =
        [
            "DELETE FROM event WHERE position = 1 + {0} % 5",
            "DELETE FROM event WHERE position > {0} % 5",
            "UPDATE event SET payload = randomblob(9) WHERE position = 1 + {0} % 5",
            "UPDATE event SET payload = CAST(payload || x'20' AS BLOB) WHERE position = 1 + {0} % 5",
            "UPDATE event SET sequence = sequence + 7 WHERE position = 1 + {0} % 5",
            "UPDATE event SET position = position + 70 WHERE position = 1 + {0} % 5",
            "UPDATE event SET audience = audience || 's' WHERE position = 1 + {0} % 5",
            "UPDATE event SET at = at - {0} - 1 WHERE position = 1 + {0} % 5",
            "UPDATE event SET stream = 3 - stream WHERE position = 1 + {0} % 5 AND sequence > 1",
            "UPDATE event SET hash = randomblob(32) WHERE position = 1 + {0} % 5",
            "UPDATE event SET previous = randomblob(32) WHERE position = 1 + {0} % 5",
            "DELETE FROM ledger WHERE number = 1 + {0} % 4",
            "UPDATE ledger SET hash = randomblob(32) WHERE number = 1 + {0} % 4",
            "UPDATE ledger SET previous = randomblob(32) WHERE number = 1 + {0} % 4",
            "UPDATE ledger SET first_position = first_position + 1 WHERE number = 1 + {0} % 4",
            "UPDATE ledger SET events = events + 1 WHERE number = 1 + {0} % 4",
            "DELETE FROM idempotency WHERE id = 1 + {0} % 3",
            "UPDATE idempotency SET key = key || 'x' WHERE id = 1 + {0} % 3",
            "UPDATE idempotency SET first_sequence = first_sequence + 1 WHERE id = 1 + {0} % 3",
            "UPDATE idempotency SET events = events + 1 WHERE id = 1 + {0} % 3",
            "UPDATE idempotency SET number = number + 1 WHERE id = 1 + {0} % 3",
            "UPDATE stream SET name = name || 'x' WHERE id = 1 + {0} % 2",
        ];
        int copies = 0;
        Gen.Select(Gen.Int[0, alterations.Length - 1], Gen.Int[0, 1000]).Sample(
            (which, number) =>
            {
                string copy = place.CopyData($"copy-{Interlocked.Increment(ref copies)}");
                int altered = Tampering.Run(copy, string.Format(CultureInfo.InvariantCulture, alterations[which], number));
                bool isFound = Verification.Run(copy).Break is not null;
                Directory.Delete(copy, recursive: true);
                return isFound == altered > 0;
            },
            iter: LongRun.Iterations(100),
            threads: 1);
    }

    /// <summary>Two streams, five events, four commits, three keys: a 1–2; b 1; a 3; a 4.</summary>
    private static async Task FillAsync(DataPlace place)
    {
        await using SqliteEventLog log = place.Open();
        Assert.IsType<Appended>(await log.AppendAsync("a", 0, Made.Events(2, "a"), "k1"));
        Assert.IsType<Appended>(await log.AppendAsync("b", 0, Made.Events(1, "b"), "k2"));
        Assert.IsType<Appended>(await log.AppendAsync("a", 2, Made.Events(1, "c")));
        Assert.IsType<Appended>(await log.AppendAsync("a", 3, Made.Events(1, "d"), "k4"));
    }
}
