package cn.xiangzhi.powers;

/**
 * An item proposed for a text.
 *
 * @param because the words that led to it, as 秸秆、点着（焚烧）
 * @param sure false when it is only a guess
 * @param held whether the township may use it itself
 */
public record ItemProposal(Item item, String because, boolean sure, boolean held) {

    /** As an officer chooses it. */
    public String label() {
        return item.code() + " " + item.name() + "（依据：" + because + (sure ? "" : "，仅供参考") + "）";
    }
}
