namespace Playbook.Templating;

/// <summary>What looping over an object gives: one member, with its name as <c>.key</c> and its value as <c>.value</c>.</summary>
internal sealed class KeyValueObject(string key, Value value) : ITemplateObject
{
    private static readonly TemplateType<KeyValueObject> Shape = TemplateType.Define<KeyValueObject>("pair", m => m
        .Member("key", "The name of the member.", p => p.Key)
        .Member("value", "The value of the member.", p => p.Value));

    public string Key => key;

    public Value Value => value;

    public TemplateType Type => Shape;
}
