using Plenary.Server.Accounts;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("José", "Jose\u0301")]
    [InlineData("José", "JOSE")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Дмитрий", "дмитрии\u0306")]
    [InlineData("O’Brien", "o'brien")]
    [InlineData(" Li  Wei ", "li wei")]
    public void Two_writings_of_a_name_are_one_name(string one, string other)
    {
        Assert.True(AccountName.TryRead(one, out AccountName? first));
        Assert.True(AccountName.TryRead(other, out AccountName? second));
        Assert.Equal(first.Key, second.Key);
    }

    [Theory]
    [InlineData("Li Wei", "Li Wen")]
    [InlineData("a.b", "ab")]
    [InlineData("देव", "दव")]
    [InlineData("李伟", "李玮")]
    public void Two_names_are_two(string one, string other)
    {
        Assert.True(AccountName.TryRead(one, out AccountName? first));
        Assert.True(AccountName.TryRead(other, out AccountName? second));
        Assert.NotEqual(first.Key, second.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("   ")]
    [InlineData("e\u0301")]
    [InlineData("a\u202eb")]
    [InlineData("a\u0000b")]
    [InlineData("<b>me</b>")]
    [InlineData("me, too")]
    [InlineData("\ud800\ud800")]
    public void What_is_no_name_is_refused(string? text) => Assert.False(AccountName.TryRead(text, out _));

    [Fact]
    public void Name_is_as_long_as_it_may_be_and_no_longer()
    {
        Assert.True(AccountName.TryRead(new string('a', AccountName.Longest), out _));
        Assert.False(AccountName.TryRead(new string('a', AccountName.Longest + 1), out _));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("elevenchars", false)]
    [InlineData("twelve chars", true)]
    [InlineData("aaaabbbbcccc", false)]
    [InlineData("this is ZOE MULLER indeed", false)]
    public void Password_is_long_and_no_echo_of_the_name_or_it_is_refused(string? password, bool taken)
    {
        Assert.True(AccountName.TryRead("Zoe Muller", out AccountName? name));
        Assert.Equal(taken, PasswordRules.Fault(password, name) is null);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("/texts/outcome?view=clean#OP3", "/texts/outcome?view=clean#OP3")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void After_signing_in_one_comes_to_a_page_of_this_server(string? next, string page) => Assert.Equal(page, SignInEndpoints.LocalPage(next));
}
