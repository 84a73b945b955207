using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes one weave.</summary>
internal sealed class WeaveWriter : IDisposable
{
    // Readable in every script, and safe inside a page: <, > and & are still escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private readonly Weave weave;
    private readonly IBufferWriter<byte> output;
    private readonly Utf8JsonWriter json;
    private readonly WeaveTables tables;
    private readonly int[] order;
    private readonly int[] numbers;

    public WeaveWriter(Weave weave, IBufferWriter<byte> output)
    {
        this.weave = weave;
        this.output = output;
        json = new Utf8JsonWriter(output, Options);
        tables = new WeaveTables(weave);
        order = CanonicalOrder.Of(weave);
        numbers = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }
    }

    public void Write()
    {
        RequireReadable();
        json.WriteStartObject();
        json.WriteString("format"u8, WeaveFormat.Name);
        json.WriteNumber("version"u8, WeaveFormat.Version);
        WriteTables();
        json.WriteStartArray("base"u8);
        foreach (Block block in weave.Base.Blocks)
        {
            BreakLine();
            WriteBlock(block);
        }

        json.WriteEndArray();
        BreakLine();
        json.WriteStartArray("changes"u8);
        EditWriter edits = new(json, numbers);
        foreach (int c in order)
        {
            BreakLine();
            WriteChange(edits, c);
        }

        json.WriteEndArray();
        BreakLine();
        WriteIndices("adopted"u8, weave.Adopted);
        WriteIndices("rejected"u8, weave.Rejected);
        WriteWithdrawals();
        BreakLine();
        json.WriteStartArray("remarks"u8);
        RemarkWriter remarks = new(json, weave, tables, numbers, edits);
        foreach (Remark remark in RemarkOrder.Of(weave))
        {
            BreakLine();
            remarks.Write(remark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        BreakLine();
    }

    public void Dispose() => json.Dispose();

    // A line each, so that an error has a line to name and two versions can be compared line by line.
    private void BreakLine()
    {
        json.Flush();
        output.Write("\n"u8);
    }

    private void WriteTables()
    {
        BreakLine();
        json.WriteStartArray("members"u8);
        foreach (string member in tables.Members)
        {
            json.WriteStringValue(RunWriter.WellFormed(member));
        }

        json.WriteEndArray();
        BreakLine();
        json.WriteStartArray("recordings"u8);
        foreach (Recording recording in tables.Recordings)
        {
            json.WriteStartArray();
            json.WriteStringValue(recording.By is { } by ? RunWriter.WellFormed(by) : null);
            if (recording.At is { } at)
            {
                json.WriteStringValue(at);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        BreakLine();
    }

    private void WriteBlock(Block block)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, RunWriter.WellFormed(block.Id.Value));
        if (block.Shape != BlockShape.Plain)
        {
            json.WritePropertyName("shape"u8);
            ShapeWriter.Write(json, block.Shape);
        }

        RunWriter.Write(json, block.Tokens.AsSpan());
        json.WriteString("check"u8, WeaveFormat.CheckOf(block.Tokens.AsSpan()));
        json.WriteEndObject();
    }

    private void WriteChange(EditWriter edits, int index)
    {
        Change change = weave.Changes[index];
        json.WriteStartObject();
        json.WriteString("id"u8, change.Id.Value);
        json.WriteString("kind"u8, WeaveFormat.ChangeKinds[(int)change.Kind]);
        json.WriteStartArray("by"u8);
        for (int s = 0; s < change.Sponsors.Length; s++)
        {
            WriteSponsor(tables.IndicesOf(index, s));
        }

        json.WriteEndArray();
        if (!change.Upon.IsEmpty)
        {
            WriteIndices("upon"u8, change.Upon);
        }

        json.WriteStartArray("edits"u8);
        foreach (Edit edit in change.Edits)
        {
            edits.Write(edit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSponsor((int Member, int Recording) indices)
    {
        (int member, int recording) = indices;
        if (recording < 0)
        {
            json.WriteNumberValue(member);
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(member);
        json.WriteNumberValue(recording);
        json.WriteEndArray();
    }

    private void WriteIndices(ReadOnlySpan<byte> name, IEnumerable<ChangeId> ids)
    {
        json.WriteStartArray(name);
        foreach (int number in ids.Select(id => numbers[weave.IndexOf(id)]).Order())
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private void WriteWithdrawals()
    {
        json.WriteStartArray("withdrawals"u8);
        foreach (Withdrawal withdrawal in weave.Withdrawals)
        {
            json.WriteStartObject();
            json.WriteNumber("change"u8, numbers[weave.IndexOf(withdrawal.Change)]);
            json.WritePropertyName("by"u8);
            Sponsorship sponsor = withdrawal.Sponsor;
            WriteSponsor((tables.IndexOf(sponsor.Member), tables.IndexOf(sponsor.RecordedBy, sponsor.RecordedAt)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void RequireReadable()
    {
        long deletions = 0;
        int[] nesting = new int[weave.Changes.Length];
        for (int c = 0; c < nesting.Length; c++)
        {
            foreach (Edit edit in weave.Changes[c].Edits)
            {
                if (edit is SpanEdit span)
                {
                    deletions += span.Deleted.Length;
                    nesting[c] = span.After.Change < 0 ? nesting[c] : Math.Max(nesting[c], nesting[span.After.Change] + 1);
                }
            }
        }

        if (deletions > WeaveFormat.MaxDeletions || nesting.Any(depth => depth > WeaveFormat.MaxNesting))
        {
            throw new ArgumentException(
                $"A weave with more than {WeaveFormat.MaxDeletions} deletions or {WeaveFormat.MaxNesting} changes within changes cannot be written.");
        }
    }
}
