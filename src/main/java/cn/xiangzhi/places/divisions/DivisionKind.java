package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.places.Division.Level;

/** What a division is, as its code says (GB/T 10114 and the statistical codes): the segment's range tells the kind. */
public enum DivisionKind implements Labelled {
    COUNTY("县级", Level.COUNTY, 0, 99),
    STREET("街道", Level.TOWNSHIP, 1, 99),
    TOWN("镇", Level.TOWNSHIP, 100, 199),
    TOWNSHIP("乡", Level.TOWNSHIP, 200, 399),
    TOWNSHIP_LIKE("类似乡级单位", Level.TOWNSHIP, 400, 999),
    RESIDENTS("居委会", Level.VILLAGE, 1, 199),
    VILLAGERS("村委会", Level.VILLAGE, 200, 399),
    RESIDENTS_LIKE("类似居委会", Level.VILLAGE, 400, 499),
    VILLAGERS_LIKE("类似村委会", Level.VILLAGE, 500, 999);

    private final String label;
    private final Level level;
    private final int from;
    private final int to;

    DivisionKind(String label, Level level, int from, int to) {
        this.label = label;
        this.level = level;
        this.from = from;
        this.to = to;
    }

    @Override
    public String label() {
        return label;
    }

    /** The kind of a code of 6, 9 or 12 digits. */
    public static DivisionKind of(String code) {
        var level = Codes.level(code);
        var segment = level == Level.COUNTY ? 0 : Integer.parseInt(code.substring(code.length() - 3));
        for (var kind : values()) {
            if (kind.level == level && segment >= kind.from && segment <= kind.to) {
                return kind;
            }
        }
        return level == Level.TOWNSHIP ? TOWNSHIP_LIKE : VILLAGERS_LIKE;
    }
}
