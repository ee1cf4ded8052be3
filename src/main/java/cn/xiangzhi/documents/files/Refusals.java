package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.FileFamily;

/** Why a file is not taken in, and what to do: 413 for what is too large, 422 for what is not what it says. */
final class Refusals {

    private static final String WHAT = "附件未保存";
    private static final Basis BASIS = Basis.house("附件要求");

    private Refusals() {}

    static Refused not(String why, String remedy) {
        return Refused.unlawful(null, WHAT, why, BASIS, remedy);
    }

    static Refused tooLarge(FileFamily family, long limit) {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                null,
                WHAT,
                family.label() + "超过 " + FileLimits.words(limit),
                BASIS,
                switch (family) {
                    case PICTURE -> "请用手机的普通画质重拍，或缩小后再传";
                    case VIDEO -> "请截成几段分别上传，或用较低画质导出";
                    case SOUND -> "请截成几段分别上传，或转成 MP3";
                    case SCAN -> "请用 200 dpi 黑白或灰度重新扫描，或分成几份";
                    case OFFICE -> "请压缩文件中的图片，或分成几份";
                });
    }

    /** Beyond what any family may have; known before the family is. */
    static Refused tooLarge(long limit) {
        return new Refused(
                Refused.Kind.TOO_LARGE, null, WHAT, "文件超过 " + FileLimits.words(limit), BASIS, "请压缩图片或截短视频后再传");
    }
}
