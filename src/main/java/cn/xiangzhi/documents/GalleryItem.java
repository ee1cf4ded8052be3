package cn.xiangzhi.documents;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as pages show it. What people state and what the picture says stand side by side; {@code hint} tells when they
 * lie far apart. {@code marked} leads to a copy with words on it, where there may be one; {@code unmarked} says why there is none.
 */
public record GalleryItem(
        Attachment file,
        FileFamily family,
        String form,
        String size,
        boolean drawn,
        boolean played,
        @Nullable String stated,
        @Nullable String read,
        @Nullable String hint,
        @Nullable String marked,
        @Nullable String unmarked) {

    /** The first sixteen signs of the digest, enough to compare by eye. */
    public String shortDigest() {
        return file.digest().substring(0, 16);
    }

    /** What to do with a picture no browser draws (HEIC): it is kept as it came; null where it is shown. */
    public @Nullable String kept() {
        return drawn || played || family != FileFamily.PICTURE
                ? null
                : "这里不能预览 " + form + " 照片，原件已原样保存。请下载原件，用手机相册或者电脑的看图软件打开；以后请把手机相机的格式设为“兼容性最佳”（JPG）再拍";
    }

    public boolean video() {
        return family == FileFamily.VIDEO;
    }

    public boolean sound() {
        return family == FileFamily.SOUND;
    }
}
