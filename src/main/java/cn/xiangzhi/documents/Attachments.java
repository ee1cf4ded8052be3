package cn.xiangzhi.documents;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to attachments. Type is found by content, size and count limited; what is not a picture, sound, video or PDF is
 * Refused. Shown at {@code /attachments/{id}} and {@code /attachments/{id}/thumbnail} to who may see the matter.
 */
@Component
public class Attachments {

    public Attachment keep(
            String county, String matterKind, UUID matter, String fileName, InputStream content, String by) {
        throw new UnsupportedOperationException();
    }

    public List<Attachment> of(String county, String matterKind, UUID matter) {
        throw new UnsupportedOperationException();
    }
}
