#!/usr/bin/python3
"""Grades on a cluster with Slurm, whose nodes are network namespaces of this machine, and kills a node.

    slurm.py --grader PROGRAM

The array of the teacher's page is submitted, one of its nodes dies in the middle and comes back, and the merge
behind it writes what one run writes, byte for byte. It takes root, and Debian's slurmctld, slurmd, slurm-client
and munge, of which it starts its own.
"""
import argparse
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.fspath(pathlib.Path(__file__).resolve().parent))

import grader
import resume
from grader import expect
from resume import SEED, SLURM

PROGRAMS = ("slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "munged", "ip")
NODES = 3
TASKS = 5
# Far away: for what never comes
PATIENCE = 1800.0

CONF = """ClusterName=workbook
SlurmctldHost={host}({net}.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthInfo=socket={home}/munge.socket
SlurmUser=root
StateSaveLocation={home}/state
SlurmdSpoolDir={home}/spool-%n
SlurmctldPidFile={home}/slurmctld.pid
SlurmdPidFile={home}/slurmd-%n.pid
SlurmctldLogFile={home}/slurmctld.log
SlurmdLogFile={home}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=5
ReturnToService=2
SlurmdTimeout=5
KillWait=1
SlurmdParameters=config_overrides
NodeName=node[1-{nodes}] NodeAddr={net}.1[1-{nodes}] CPUs=1 RealMemory=1024 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def wait_for(holds, what):
    """Waits until it holds; says whether it did."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if not expect(time.monotonic() < deadline, f"{what}: waited for in vain"):
            return False
        time.sleep(0.2)
    return True


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Cluster:
    """A controller, and nodes that are reached by a bridge."""

    def __init__(self, home, resources):
        self.home, self.mark, self.net = home, f"wb{os.getpid() % 100000}", f"10.213.{os.getpid() % 250}"
        self.conf = home / "slurm.conf"
        self.conf.write_text(CONF.format(host=socket.gethostname().partition(".")[0], home=home, net=self.net,
                                         nodes=NODES))
        self.environment = os.environ | {"SLURM_CONF": os.fspath(self.conf)}
        self.resources = resources
        (home / "state").mkdir()
        self.start_munge()
        run("ip", "link", "add", self.mark, "type", "bridge")
        resources.callback(run, "ip", "link", "del", self.mark)
        run("ip", "address", "add", f"{self.net}.1/24", "dev", self.mark)
        run("ip", "link", "set", self.mark, "up")
        for node in range(1, NODES + 1):
            self.connect(node)
        self.start("slurmctld", "-D", "-i", "-f", self.conf)
        self.nodes = {node: self.start_node(node) for node in range(1, NODES + 1)}

    def start_munge(self):
        key = self.home / "munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o600)
        self.start("munged", "--foreground", "--force", f"--socket={self.home}/munge.socket", f"--key-file={key}",
                   f"--pid-file={self.home}/munge.pid", f"--log-file={self.home}/munge.log",
                   f"--seed-file={self.home}/munge.seed")
        wait_for((self.home / "munge.socket").exists, "munged is there")

    def start(self, *command):
        with (self.home / "daemons.log").open("ab") as log:
            process = subprocess.Popen(list(map(os.fspath, command)), stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=log, env=self.environment, start_new_session=True)
        self.resources.callback(stop, process)
        return process

    def space(self, node):
        return f"{self.mark}n{node}"

    def connect(self, node):
        """A namespace with one address, of which the other end of the line is on the bridge."""
        space = self.space(node)
        run("ip", "netns", "add", space)
        self.resources.callback(run, "ip", "netns", "del", space)
        run("ip", "link", "add", space, "type", "veth", "peer", "name", "eth0", "netns", space)
        run("ip", "link", "set", space, "master", self.mark, "up")
        run("ip", "-n", space, "address", "add", f"{self.net}.1{node}/24", "dev", "eth0")
        run("ip", "-n", space, "link", "set", "eth0", "up")
        run("ip", "-n", space, "link", "set", "lo", "up")

    def start_node(self, node):
        (self.home / f"spool-node{node}").mkdir(exist_ok=True)
        # `ip netns exec` would hide /sys/fs/cgroup, without which slurmd does not start
        return self.start("nsenter", f"--net=/run/netns/{self.space(node)}", "slurmd", "-D", "-N", f"node{node}",
                          "-f", self.conf)

    def kill_node(self, node):
        """All that runs there ends at once, as where the power goes."""
        for number in run("ip", "netns", "pids", self.space(node)).split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(number), signal.SIGKILL)
        self.nodes[node].wait()

    def call(self, *command, **more):
        return run(*map(os.fspath, command), env=self.environment | more).strip()

    def running(self):
        """The numbers of the nodes that are at work."""
        return [int(name.removeprefix("node"))
                for name in self.call("squeue", "-h", "-t", "R", "-o", "%N").split()]

    def is_done(self):
        return not self.call("squeue", "-h")

    def logs(self):
        for log in sorted(self.home.glob("*.log")):
            print(f"--- {log.name}\n{log.read_text(errors='replace')[-3000:]}")


def stop(process):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def is_up(cluster):
    try:
        return cluster.call("sinfo", "-h", "-o", "%D %t") == f"{NODES} idle"
    except subprocess.CalledProcessError:
        return False


def submit(cluster, a_class, out):
    """The two lines of the page, with our folders and a seed."""
    script = cluster.home / "grade.slurm"
    script.write_text(SLURM.read_text(encoding="utf-8").replace("build/dev/grader", '"$GRADER"')
                      .replace("--resume", f"--resume --seed {SEED}"))
    ours = {"GRADER": os.fspath(a_class.grader.program), "SUBMISSIONS": os.fspath(a_class.folder),
            "RESULTS": os.fspath(out)}
    job = cluster.call("sbatch", "--parsable", f"--array=1-{TASKS}", "--mem=512", "--output",
                       cluster.home / "grade-%a.log", script, **ours)
    cluster.call("sbatch", f"--dependency=afterany:{job}", "--output", cluster.home / "merge.log", "--mem=512",
                 "--wrap", '"$GRADER" merge "$RESULTS"', **ours)
    return job


def a_node_dies(cluster, a_class):
    """Nothing is lost, and nothing done twice is seen."""
    out = a_class.home / "by slurm"
    job = submit(cluster, a_class, out)
    wait_for(lambda: resume.count_of(out) > 0 and cluster.running(), "a node has graded something")
    victim = cluster.running()[-1]
    before = resume.count_of(out)
    cluster.kill_node(victim)
    print(f"node{victim} was killed after {before} records of {a_class.count}", flush=True)
    expect(before < a_class.count, "it died in the middle")
    name = f"node{victim}"
    wait_for(lambda: "down" in cluster.call("sinfo", "-h", "-n", name, "-o", "%T"), f"{name} is missed")
    cluster.nodes[victim] = cluster.start_node(victim)
    # What is put back into the queue waits for two minutes there
    wait_for(lambda: "down" not in cluster.call("sinfo", "-h", "-n", name, "-o", "%T"), f"{name} is back")
    for task in cluster.call("squeue", "-h", "-t", "PD", "-o", "%A %j").splitlines():
        number, _, kind = task.partition(" ")
        if kind == "grade":
            cluster.call("scontrol", "update", f"JobId={number}", "StartTime=now")
    wait_for(cluster.is_done, f"job {job} is done")
    a_class.is_undisturbed(out, "a node that died", TASKS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--grader", required=True, type=pathlib.Path, help="the program that grades")
    arguments = parser.parse_args()
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing or os.geteuid() != 0:
        why = f"not installed: {', '.join(missing)}" if missing else "only root can make nodes"
        print(f"not run: {why}")
        return 0
    with contextlib.ExitStack() as resources:
        home = pathlib.Path(tempfile.mkdtemp(prefix="grading-"))
        resources.callback(shutil.rmtree, home, ignore_errors=True)
        home.chmod(0o755)
        a_class = resume.Class(home, arguments.grader.resolve())
        (home / "cluster").mkdir()
        cluster = Cluster(home / "cluster", resources)
        if wait_for(lambda: is_up(cluster), "all nodes are there"):
            a_node_dies(cluster, a_class)
        if grader.failures:
            cluster.logs()
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
