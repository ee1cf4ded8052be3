package cn.xiangzhi.places;

import cn.xiangzhi.base.Labelled;

/**
 * A county, township or village of the division register.
 *
 * @param code 6, 9 or 12 digits, always a string
 * @param parent the code above it; empty for a county
 */
public record Division(String code, String name, Level level, String parent) {

    /** The county a township's or village's code begins with. */
    public static String countyOf(String code) {
        return code.substring(0, 6);
    }

    public enum Level implements Labelled {
        COUNTY("县级"),
        TOWNSHIP("乡级"),
        VILLAGE("村级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
