package cn.xiangzhi.base;

import org.jspecify.annotations.Nullable;

/**
 * The domain's only "no": what cannot be done, why, on which basis, and what to do first. Every part is a Chinese
 * sentence a clerk can read; {@code code} is the code of the rules (AUTH-01 …) where there is one.
 */
public final class Refused extends RuntimeException {

    /** What kind of "no" it is; the web maps it to 400, 403, 404, 409, 413, 422, 429 and 503. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        UNLAWFUL,
        TOO_MANY,
        BUSY
    }

    private final Kind kind;
    private final @Nullable String code;
    private final String what;
    private final String why;
    private final Basis basis;
    private final String remedy;

    public Refused(Kind kind, @Nullable String code, String what, String why, Basis basis, String remedy) {
        // An answer and no accident: pages ask for dozens of them to tell what can be done now, so none carries a
        // trace.
        super(what + "：" + why + "（" + basis.label() + "）" + remedy, null, false, false);
        this.kind = kind;
        this.code = code;
        this.what = what;
        this.why = why;
        this.basis = basis;
        this.remedy = remedy;
    }

    /** The law forbids it. */
    public static Refused unlawful(@Nullable String code, String what, String why, Basis basis, String remedy) {
        return new Refused(Kind.UNLAWFUL, code, what, why, basis, remedy);
    }

    /** The caller's input is wrong. */
    public static Refused invalid(String what, String why, String remedy) {
        return new Refused(Kind.INVALID, null, what, why, Basis.house("填报要求"), remedy);
    }

    /** Nothing of that name is there, or it lies outside the caller's scope (the two are not told apart). */
    public static Refused notFound(String what) {
        return new Refused(
                Kind.NOT_FOUND, null, "找不到" + what, "编号不存在，或不在您的管辖范围内", Basis.house("数据范围"), "请核对编号，或从列表中重新打开");
    }

    /** Somebody else changed it first. */
    public static Refused stale(String what) {
        return new Refused(
                Kind.CONFLICT,
                null,
                what + "未保存",
                "已被他人更新，您看到的不是最新内容",
                Basis.house("防止互相覆盖"),
                "请刷新页面，核对后再提交；您刚才填写的内容未丢失");
    }

    /** The post one acts in does not carry this right. */
    public static Refused forbidden(String what, Right right) {
        return new Refused(
                Kind.FORBIDDEN, null, what, "您当前的岗位没有“" + right.label() + "”权限", Basis.house("岗位权限"), "请切换岗位，或联系系统管理员");
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String code() {
        return code;
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public Basis basis() {
        return basis;
    }

    public String remedy() {
        return remedy;
    }
}
