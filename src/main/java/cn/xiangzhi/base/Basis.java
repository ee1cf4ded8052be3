package cn.xiangzhi.base;

/** What a refusal or a step rests on: a citation of law, or a house rule. {@link #label()} is what papers print. */
public interface Basis {

    String label();

    /** A rule of this system or of the office, not of law; shown as such and never as an article. */
    static Basis house(String label) {
        return new House(label);
    }

    record House(String label) implements Basis {}
}
