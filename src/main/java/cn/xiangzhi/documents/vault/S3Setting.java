package cn.xiangzhi.documents.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code xiangzhi.attachments.store.*}; without a bucket the originals lie in a folder. */
@ConfigurationProperties(prefix = "xiangzhi.attachments.store")
public record S3Setting(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String prefix,
        @DefaultValue("true") boolean pathStyle) {

    /** Begins a key as a folder does, whether or not the slash was written. */
    public S3Setting {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    boolean chosen() {
        return !bucket.isBlank();
    }
}
