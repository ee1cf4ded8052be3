/** Where originals lie: a folder or an S3-compatible store, by SM3 digest. */
@NullMarked
package cn.xiangzhi.documents.vault;

import org.jspecify.annotations.NullMarked;
