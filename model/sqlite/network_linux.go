package sqlite

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// magicFUSE is what statfs says of every file system in user space, on this machine
// or on another.
const magicFUSE = 0x65735546

// magics are the file systems of which statfs says that they lie on another machine,
// or are shared with one (linux/magic.h and their own sources).
func magics() map[uint32]string {
	return map[uint32]string{
		0x6969:     "nfs",
		0x517b:     "smb",
		0xff534d42: "cifs",
		0xfe534d42: "smb2",
		0x01021997: "9p",
		0x5346414f: "afs",
		0x6b414653: "afs",
		0x73757245: "coda",
		0x564c:     "ncp",
		0x00c36400: "ceph",
		0x0bd00bd0: "lustre",
		0x01161970: "gfs2",
		0x7461636f: "ocfs2",
		0x19830326: "beegfs",
		0x47504653: "gpfs",
		0xaad7aaea: "panfs",
		0xbacbacbc: "vmhgfs",
		0x786f4256: "vboxsf",
	}
}

// remote are the FUSE file systems whose files lie on another machine.
const remote = " fuse.sshfs fuse.rclone fuse.s3fs fuse.goofys fuse.gcsfuse fuse.glusterfs fuse.ceph fuse.davfs fuse.smbnetfs fuse.curlftpfs "

// network names the network file system that a path lies on; "" for a local one.
func network(path string) string {
	var s unix.Statfs_t
	if unix.Statfs(path, &s) != nil {
		return ""
	}
	if uint32(s.Type) != magicFUSE {
		return magics()[uint32(s.Type)]
	}
	mounts, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	defer mounts.Close()
	if kind := mounted(mounts, path); strings.Contains(remote, " "+kind+" ") {
		return kind
	}
	return ""
}

// mounted is the type of the file system that a table of mounts has at a path
// (proc_pid_mountinfo(5)).
func mounted(mountinfo io.Reader, path string) string {
	var kind, longest string
	lines := bufio.NewScanner(mountinfo)
	for lines.Scan() {
		left, right, _ := strings.Cut(lines.Text(), " - ")
		fields, types := strings.Fields(left), strings.Fields(right)
		if len(fields) < 5 || len(types) == 0 {
			continue
		}
		point := unescape(fields[4])
		below := point == "/" || path == point || strings.HasPrefix(path, point+"/")
		if below && len(point) >= len(longest) {
			kind, longest = types[0], point
		}
	}
	return kind
}

// unescape reads the \040 that stands for a space in a table of mounts.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+3 < len(s) {
			if c, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
				b.WriteByte(byte(c))
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
