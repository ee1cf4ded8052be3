package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Labelled;

/** How the county acts on what the township forwards: on its document, or on its seal (S16). */
public enum Manner implements Labelled {
    ON_DOCUMENT("见文行文"),
    ON_SEAL("见章盖章");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
