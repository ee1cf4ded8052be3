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

    public boolean video() {
        return family == FileFamily.VIDEO;
    }

    public boolean sound() {
        return family == FileFamily.SOUND;
    }
}
