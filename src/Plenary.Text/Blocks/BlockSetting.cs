namespace Plenary.Text;

/// <summary>What stands around a paragraph, as far as it tells what the paragraph is.</summary>
/// <param name="OpensInItalics">Whether its first letter is in italics.</param>
/// <param name="IsNumbered">Whether a paragraph number is printed before it, <c>3.</c> or <c>OP3</c>; letters of sub-paragraphs do not count.</param>
/// <param name="FollowsPreamble">Whether a preambular paragraph stands before it in the same decision.</param>
/// <param name="FollowsOperative">Whether an operative paragraph stands before it in the same decision.</param>
public readonly record struct BlockSetting(bool OpensInItalics, bool IsNumbered, bool FollowsPreamble, bool FollowsOperative);
