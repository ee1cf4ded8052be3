package cn.xiangzhi.documents.files;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** File names as people and machines send them, made harmless. */
public final class FileNames {

    private static final int LONGEST = 80;

    /** Names of devices on some machines, whatever follows the dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** Without path, control and direction signs, and with the extension the content has. */
    public static String clean(@Nullable String name, String extension) {
        var base = name == null ? "" : name.replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1);
        base = base.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*%;&'`$]", "")
                .strip();
        var dot = base.lastIndexOf('.');
        base = (dot > 0 ? base.substring(0, dot) : base).replaceAll("^\\.+", "");
        if (base.isBlank() || DEVICE.matcher(base).matches()) {
            base = "附件";
        }
        if (base.codePointCount(0, base.length()) > LONGEST) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST));
        }
        return base + "." + extension;
    }
}
