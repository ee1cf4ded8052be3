package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Labelled;

/** Whether an account may sign in at all. */
public enum AccountState implements Labelled {
    ACTIVE("正常"),
    DISABLED("停用");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
