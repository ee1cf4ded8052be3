package cn.xiangzhi.documents;

import org.jspecify.annotations.Nullable;

/** File names as people and machines send them, made harmless. */
final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {}

    /** Without path, control and direction signs, and with the extension the content has. */
    static String clean(@Nullable String name, String extension) {
        var base = name == null ? "" : name.replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1);
        base = base.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*%;&'`$]", "")
                .strip();
        var dot = base.lastIndexOf('.');
        base = (dot > 0 ? base.substring(0, dot) : base).replaceAll("^\\.+", "");
        if (base.isBlank()) {
            base = "附件";
        }
        if (base.codePointCount(0, base.length()) > LONGEST) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST));
        }
        return base + "." + extension;
    }
}
