/** Backup into one file and restore from it, both checked: rows counted, every part under its SM3 digest. */
@NullMarked
package cn.xiangzhi.store.backup;

import org.jspecify.annotations.NullMarked;
