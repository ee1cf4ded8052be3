package cn.xiangzhi.base;

/** How high a norm stands; the kinds are kept apart and never mixed. */
public enum Level implements Labelled {
    STATUTE("法律法规"),
    SECTOR("部门规章"),
    LOCAL("地方规定"),
    POLICY("政策文件"),
    HOUSE("内部规定");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
