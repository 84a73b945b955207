using Plenary.Server.Storage;
using Xunit;

namespace Plenary.Server.Tests.Storage;

public sealed class EventHashTests
{
    // Computed by a program that knows only docs/formats/log.md:
    // python3 -c 'import hashlib,struct
    // t=lambda s:struct.pack(">i",len(s.encode()))+s.encode()
    // p=b"{\"text\":\"x\"}"
    // e=lambda prev,seq:hashlib.sha256(b"plenary-event-1"+prev+t("text/été")+struct.pack(">q",seq)+t("change-tabled")+struct.pack(">i",2)+t("table")+struct.pack(">q",639147888000000000)+t("delegation/FJI")+struct.pack(">i",len(p))+p).digest()
    // a=e(bytes(32),1);b=e(a,2);print(a.hex(),b.hex())
    // print(hashlib.sha256(b"plenary-commit-1"+bytes(32)+struct.pack(">qii",1,2,1)+t("text/été")+struct.pack(">q",1)+a+t("text/été")+struct.pack(">q",2)+b+t("text/été")+t("k")+struct.pack(">qi",1,2)).hexdigest())'
    private const string First = "033cd003e5580caba0e5718209931a14239e20ed714047e2584393e6272801cb";
    private const string Second = "991991202179ee0cfcfdbb63189dd0c1da5795a28fc36b231ad2ed844db0e524";
    private const string Commit = "6b490fc9e4839725171b02fc18e43f2866e042b0d23e8e049877b2c8b78c1422";

    [Fact]
    public async Task Hashes_are_those_that_the_format_says()
    {
        using DataPlace place = new();
        await using IEventLog log = place.Open();
        NewEvent made = new("change-tabled", 2, "table", new DateTimeOffset(2026, 5, 19, 12, 0, 0, TimeSpan.Zero), "delegation/FJI", """{"text":"x"}"""u8.ToArray());

        Appended appended = Assert.IsType<Appended>(await log.AppendAsync("text/été", 0, [made, made], "k"));

        Assert.Equal([First, Second], appended.Hashes.Select(hash => hash.ToString()));
        Assert.Equal($"1:{Commit}", Verification.Run(place.Data).Head.ToString());
    }

    [Fact]
    public void Hash_prints_and_parses_back()
    {
        byte[] bytes = [.. Enumerable.Range(0, 32).Select(number => (byte)(number * 7))];
        ChainHash hash = new(bytes);

        Assert.Equal(Convert.ToHexStringLower(bytes), hash.ToString());
        Assert.True(ChainHash.TryParse(hash.ToString(), out ChainHash again));
        Assert.Equal(hash, again);
        Assert.Equal(bytes, again.ToArray());
        Assert.False(ChainHash.TryParse("12", out _));
        Assert.False(ChainHash.TryParse(new string('g', 64), out _));
        Assert.Throws<ArgumentException>(() => new ChainHash(new byte[31]));
    }
}
