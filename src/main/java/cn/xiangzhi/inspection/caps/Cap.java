package cn.xiangzhi.inspection.caps;

/** A cap with where it comes from; unconfirmed until a source is set, and every screen says so. */
public record Cap(int times, String source, boolean confirmed) {

    /** As screens print it: 2 次（未确认）. */
    public String words() {
        return times + " 次" + (confirmed ? "" : "（未确认）");
    }
}
