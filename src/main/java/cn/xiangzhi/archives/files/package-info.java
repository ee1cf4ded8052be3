/** Case files: waiting to be taken in, and kept with their contents list and code. */
@NullMarked
package cn.xiangzhi.archives.files;

import org.jspecify.annotations.NullMarked;
