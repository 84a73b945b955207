using System.Text;
using CsCheck;
using Plenary.Formats.Json;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Json;

/// <summary>Files that are wrong: each a result that says what and where.</summary>
public sealed class BadWeaveTests
{
    private const string Start = "{\"format\":\"plenary-weave\",\"version\":1,\"members\":[\"EU\",\"NOR\"],\"recordings\":[[\"a clerk\"]],\n\"base\":[{\"id\":\"b0\",\"text\":\"a\",\"check\":\"de091aba\"}],\n\"changes\":[";
    private const string Insert = "{\"id\":\"x\",\"kind\":\"insert\",\"by\":[0],\"edits\":[{\"after\":[0,0],\"text\":\"b\"}]}";

    [Theory]
    [InlineData("", "breaks off", "$")]
    [InlineData("[]", "not a weave", "$")]
    [InlineData("{}", "not a weave", "$")]
    [InlineData("{\"format\":\"plenary-weave\"}", "no \"version\"", "$")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":2,\"changes\":7}", "version 2 of the format; this Plenary reads up to version 1. Read it with a newer Plenary.", "$.version")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1e99}", "whole number", "$.version")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1}", "no \"members\"", "$")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"version\":1}", "given twice", "$.version")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[\"EU\",\"EU\"]}", "ascending", "$.members[1]")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[\"\\ud800\"]}", "Unicode", "$.members[0]")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"recordings\":[[null,\"2023-03-01T09:00:00\"]]}", "a time such as", "$.recordings[0][1]")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"text\":\"a b\",\"count\":2,\"check\":\"\"}]}", "2 tokens when it was written and is cut into 3", "$.base[0].text")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"text\":\"a\",\"check\":\"00000000\"}]}", "do not fit its check", "$.base[0]")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"text\":\"a\",\"marks\":[[0,null]],\"check\":\"\"}]}", "no line feed", "$.base[0].text")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"text\":\"ab\",\"styles\":[[1,1,1]],\"check\":\"\"}]}", "where tokens do", "$.base[0].text")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"text\":\"ab\",\"styles\":[[0,2,64]],\"check\":\"\"}]}", "from 1 to 63", "$.base[0].styles[0][2]")]
    [InlineData("{\"format\":\"plenary-weave\",\"version\":1,\"members\":[],\"base\":[{\"id\":\"b0\",\"shape\":{\"cell\":\"t1\"},\"text\":\"\",\"count\":0,\"check\":\"\"}]}", "t1/r2/c3", "$.base[0].shape.cell")]
    public void A_file_that_is_wrong_gives_an_error_that_says_what_and_where(string json, string what, string path) => Refused(json, what, path);

    [Theory]
    [InlineData(Insert + "," + Insert + "]}", "Two changes have the identity", "$.changes[1].id")]
    [InlineData(Insert + "]}", "changed by hand", "$.changes[0]")]
    [InlineData("{\"id\":\"x\"}]}", "must have", "$.changes[0]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"add\"}]}", "must be one of insert", "$.changes[0].kind")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[2]}]}", "from 0 to 1", "$.changes[0].by[0]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[1,0]}]}", "ascending", "$.changes[0].by[1]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[[0,1]]}]}", "recording", "$.changes[0].by[0][1]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[]}]}", "must have an edit", "$.changes[0].edits")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[{}]}]}", "stands after", "$.changes[0].edits[0]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[{\"after\":[1,0]}]}]}", "no block 1", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[{\"after\":[0,2]}]}]}", "no token 2", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[{\"after\":[0,0,0]}]}]}", "not among the 0 changes before", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"edits\":[{\"after\":[0,99999999999]}]}]}", "whole number", "$.changes[0].edits[0].after[1]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"delete\",\"by\":[],\"edits\":[{\"delete\":[[0,0,2147483647]]}]}]}", "not 2147483647 tokens", "$.changes[0].edits[0].delete[0]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"move\",\"by\":[],\"edits\":[{\"move\":1,\"after\":0}]}]}", "from 0 to 0", "$.changes[0].edits[0].move")]
    [InlineData("{\"id\":\"x\",\"kind\":\"move\",\"by\":[],\"edits\":[{\"move\":0,\"after\":[0,1]},{\"move\":0,\"after\":[0,0]}]}]}", "stands nowhere", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"move\",\"by\":[],\"edits\":[{\"move\":0,\"after\":[0,1]},{\"after\":[0,0]}]}]}", "stands nowhere", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"move\",\"by\":[],\"edits\":[{\"move\":0,\"after\":-3}]}]}", "no block 2", "$.changes[0].edits[0].after")]
    [InlineData("{\"id\":\"x\",\"kind\":\"move\",\"by\":[],\"edits\":[{\"move\":[0,0],\"after\":0}]}]}", "not among the 0 changes before", "$.changes[0].edits[0].move")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"upon\":[1,0],\"edits\":[{\"after\":[0,0],\"text\":\"b\"}]}]}", "ascending", "$.changes[0].upon[1]")]
    [InlineData("{\"id\":\"x\",\"kind\":\"insert\",\"by\":[],\"upon\":[-1],\"edits\":[{\"after\":[0,0],\"text\":\"b\"}]}]}", "A change must be a whole number", "$.changes[0].upon[0]")]
    [InlineData("],\"remarks\":[{\"text\":\"\",\"on\":-2}]}", "no block 1", "$.remarks[0].on")]
    [InlineData("],\"adopted\":[0]}", "refers to something that the weave has none of", "$.adopted[0]")]
    [InlineData("],\"remarks\":[{\"text\":\"\",\"on\":1}]}", "no block 1", "$.remarks[0].on")]
    public void A_change_that_is_wrong_gives_an_error_that_says_what_and_where(string rest, string what, string path) => Refused(Start + rest, what, path);

    [Theory]
    [InlineData("0", "it is itself")]
    [InlineData("1", "there are 1 changes")]
    public void A_change_written_upon_none_of_the_others_is_refused(string upon, string what)
    {
        string written = WeaveJsonLaws.Written(Weave.Of(TextDocument.Of("One.")).Rebase(TextDocument.Of("One two."), "CHAIR").Weave);
        Refused(written.Replace("\"edits\"", $"\"upon\":[{upon}],\"edits\"", StringComparison.Ordinal), what, "$.changes[0]");
    }

    [Fact]
    public void A_word_changed_by_hand_is_found()
    {
        string written = WeaveJsonLaws.Written(KeptWeaves.Full());
        Refused(written.Replace("warmly", "coldly", StringComparison.Ordinal), "changed by hand", "$.changes");
        Refused(written.Replace("Charter", "Chapter", StringComparison.Ordinal), "do not fit its check", "$.base[0]");
    }

    [Fact]
    public void A_file_nested_too_deep_is_refused() => Refused("{\"format\":" + new string('[', 100_000), "nested", "$.format");

    [Fact]
    public void Changes_nested_too_deep_are_refused_before_they_are_woven()
    {
        StringBuilder rest = new("{\"id\":\"0\",\"kind\":\"insert\",\"by\":[],\"edits\":[{\"after\":[0,0],\"text\":\"b\"}]}");
        for (int i = 1; i < 100_000; i++)
        {
            rest.Append($",{{\"id\":\"{i}\",\"kind\":\"insert\",\"by\":[],\"edits\":[{{\"after\":[{i - 1},0,0],\"text\":\"b\"}}]}}");
        }

        Refused($"{Start}{rest}]}}", "stand in each other's words", "$.changes[1001]");
    }

    [Fact]
    public void Properties_in_another_order_and_unknown_ones_are_read()
    {
        WeaveReadResult read = WeaveJson.Read(Encoding.UTF8.GetBytes(
            "\uFEFF{\"later\":{\"a\":[1,{}]},\"changes\":[],\"base\":[{\"check\":\"de091aba\",\"new\":[],\"text\":\"a\",\"id\":\"b0\"}],\"members\":[],\"version\":1,\"format\":\"plenary-weave\"}"));
        Assert.True(read.IsRead, read.Error?.ToString());
        Assert.Equal("a\n", read.Weave.Base.ToString());
    }

    [Fact]
    public void A_file_cut_off_anywhere_gives_an_error()
    {
        byte[] whole = Encoding.UTF8.GetBytes(WeaveJsonLaws.Written(KeptWeaves.Full()).TrimEnd());
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Contains("breaks off", WeaveJson.Read(whole.AsSpan(0, length)).Error!.What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_changed_at_random_give_a_result_and_what_is_read_can_be_written()
    {
        byte[] whole = Encoding.UTF8.GetBytes(WeaveJsonLaws.Written(KeptWeaves.Full()));
        Gen<byte> any = Gen.OneOf(Gen.Byte, Gen.OneOf("0123456789,[]{}\":-enux\\\n"u8.ToArray()));
        Gen.Select(Gen.Int[0, whole.Length - 1], any).Array[1, 4].Sample(
            mutations =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in mutations)
                {
                    bytes[at] = value;
                }

                WeaveReadResult read = WeaveJson.Read(bytes);
                if (read.IsRead)
                {
                    Assert.True(WeaveJson.Read(Encoding.UTF8.GetBytes(WeaveJsonLaws.Written(read.Weave))).IsRead);
                }
                else
                {
                    Assert.NotEmpty(read.Error.What);
                    Assert.InRange(read.Error.Byte, 0, bytes.Length);
                }
            },
            iter: 3000);
    }

    [Fact]
    public void Numbers_changed_at_random_give_a_result()
    {
        string whole = WeaveJsonLaws.Written(KeptWeaves.Full());
        int[] digits = [.. Enumerable.Range(0, whole.Length).Where(i => char.IsAsciiDigit(whole[i]))];
        Gen.Select(Gen.Int[0, digits.Length - 1], Gen.OneOf("0", "1", "2", "3", "7", "-1", "99", "2147483647")).Array[1, 3].Sample(
            mutations =>
            {
                string json = whole;
                foreach ((int digit, string value) in mutations.OrderByDescending(mutation => mutation.Item1))
                {
                    json = json.Remove(digits[digit], 1).Insert(digits[digit], value);
                }

                WeaveReadResult read = WeaveJson.Read(Encoding.UTF8.GetBytes(json));
                Assert.NotEqual(read.IsRead, read.Error is not null);
                if (read.IsRead)
                {
                    Assert.NotNull(Wholeness.Of(read.Weave));
                    Assert.NotEmpty(WeaveDescription.Of(read.Weave));
                }
            },
            iter: 3000);
    }

    private static void Refused(string json, string what, string path)
    {
        WeaveReadResult read = WeaveJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.False(read.IsRead);
        Assert.Contains(what, $"{read.Error.What} {read.Error.Advice}", StringComparison.Ordinal);
        Assert.StartsWith(path, read.Error.Path, StringComparison.Ordinal);
    }
}
