/** Codes, retention and order of files (rules §19); pure. */
@NullMarked
package cn.xiangzhi.archives.rules;

import org.jspecify.annotations.NullMarked;
