import type { Goal } from './goal';

export const ENDPOINTS: readonly Goal[] = [
  {
    id: 'new_process_on_linux',
    theme: 'endpoints',
    goal: 'Program new to a Linux server, or to all of them',
    soWhat: {
      why: 'Servers run the same few programs for months. A stranger among them may be a miner, a back door or a tool somebody brought along.',
      checkFirst:
        'Does process.executable belong to an installed package? Look for a release on that day, and at /tmp, /dev/shm and home folders as its origin.',
    },
    families: ['rare_process_by_host_linux', 'linux_anomalous_process_all_hosts'],
    tags: { platforms: ['linux'], data: ['processes'], tactics: ['TA0003'] },
    synonyms: ['weird process', 'unknown binary', 'malware', 'cryptominer', 'backdoor', 'rare process'],
  },
  {
    id: 'new_process_on_windows',
    theme: 'endpoints',
    goal: 'Program new to one Windows machine, or to all of them',
    soWhat: {
      why: 'Malware rarely lands everywhere at once; the odd one out is often its first or only victim.',
      checkFirst:
        'Check the signature and hash of the file, and on how many machines it runs. Self-updating browsers and vendor installers with random names are the usual noise.',
    },
    families: ['rare_process_by_host_windows', 'windows_anomalous_process_all_hosts'],
    tags: { platforms: ['windows'], data: ['processes'], tactics: ['TA0002', 'TA0003'] },
    synonyms: ['weird process', 'unknown exe', 'malware', 'rare process', 'unauthorised software'],
  },
  {
    id: 'unlikely_parent_process',
    theme: 'endpoints',
    goal: 'Program started by an unlikely parent, like Word opening a shell',
    soWhat: {
      why: 'Documents, browsers and mail programs do not start command lines by themselves: a macro or an exploit makes them.',
      checkFirst:
        'Read process.parent.name and the full command line, then find the document or web page that was open. Add-ins and printing tools are frequent innocents.',
    },
    families: ['windows_anomalous_process_creation'],
    tags: { platforms: ['windows'], data: ['processes'], tactics: ['TA0002', 'TA0003'] },
    synonyms: ['child process', 'cmd.exe', 'office macro', 'winword', 'excel', 'phishing attachment'],
  },
  {
    id: 'program_in_unusual_folder',
    theme: 'endpoints',
    goal: 'Program running from an unusual folder',
    soWhat: {
      why: 'Without admin rights malware has to live where users may write: downloads, profiles, temp.',
      checkFirst:
        'Who wrote the file to process.working_directory, and when? Portable tools and per-user installations of chat programs do the same.',
    },
    families: ['windows_anomalous_path_activity'],
    tags: { platforms: ['windows'], data: ['processes'], tactics: ['TA0002', 'TA0003'] },
    synonyms: ['appdata', 'temp folder', 'downloads folder', 'strange path', 'directory', 'malware location'],
  },
  {
    id: 'new_windows_service',
    theme: 'endpoints',
    goal: 'New or rare Windows service installed',
    soWhat: {
      why: 'A service starts with the machine and runs as SYSTEM, so it serves for coming back and for remote execution alike.',
      checkFirst:
        'What does the service run, and who installed it? A random name or a command line with cmd or PowerShell is PsExec-like; drivers and management agents are routine.',
    },
    families: ['windows_anomalous_service'],
    tags: { platforms: ['windows'], data: ['windows security events'], tactics: ['TA0002', 'TA0003'] },
    synonyms: ['persistence', 'psexec', 'event 7045', 'service installed', 'autostart', 'new service'],
  },
  {
    id: 'suspicious_powershell',
    theme: 'endpoints',
    goal: 'PowerShell that looks scrambled or was never run here before',
    soWhat: {
      why: 'Administration repeats itself, and in readable code. Loaders pack their next stage into long random-looking text.',
      checkFirst:
        'Open powershell.file.script_block_text and decode it: what does it download or start? Management suites embed encoded data, and the help desk writes one-off repairs.',
    },
    families: ['windows_anomalous_script', 'windows_rare_script'],
    tags: { platforms: ['windows'], data: ['powershell'], tactics: ['TA0002', 'TA0005'] },
    synonyms: ['obfuscated script', 'base64', 'encoded command', 'fileless malware', 'unknown script'],
  },
  {
    id: 'compiler_on_server',
    theme: 'endpoints',
    goal: 'Compiler run by someone who does not build software',
    soWhat: {
      why: 'Local exploits and kernel modules are built on the target, so that they fit.',
      checkFirst:
        'Which source file was compiled, and did the same user become root soon after? Package managers that build extensions explain it on development hosts.',
    },
    families: ['linux_rare_user_compiler'],
    tags: { platforms: ['linux'], data: ['processes'], tactics: ['TA0004', 'TA0005', 'TA0042'] },
    synonyms: ['compiling', 'gcc', 'make', 'building an exploit', 'production server', 'rootkit'],
  },
  {
    id: 'linux_reconnaissance',
    theme: 'endpoints',
    goal: 'Linux user looking around: system, processes, users, network',
    soWhat: {
      why: 'The first minutes on a new machine go into finding out what it is, who is logged in and where it can reach.',
      checkFirst:
        'Read the whole shell session in order, beginning with the login, and see whether SSH to other hosts followed. Troubleshooting looks alike, but comes with a ticket.',
    },
    families: [
      'linux_system_information_discovery',
      'linux_system_process_discovery',
      'linux_system_user_discovery',
      'linux_network_configuration_discovery',
      'linux_network_connection_discovery',
    ],
    tags: { platforms: ['linux'], data: ['processes'], tactics: ['TA0007'] },
    synonyms: ['reconnaissance', 'discovery', 'whoami', 'uname', 'ps', 'netstat', 'ifconfig', 'arp'],
  },
  {
    id: 'rare_abuse_of_built_in_tools',
    theme: 'endpoints',
    goal: 'Built-in Windows tool abused where it is never used',
    soWhat: {
      why: 'Certutil, rundll32 or mshta come with Windows, so antivirus lets them pass; a model scored this use as malicious.',
      checkFirst:
        'Judge process.command_line, not the name: an address, an encoded block or a file in a user folder settles it. Software deployment is the typical false hit.',
    },
    families: [
      'problem_child_rare_process_by_host',
      'problem_child_rare_process_by_user',
      'problem_child_rare_process_by_parent',
    ],
    tags: { platforms: ['windows'], data: ['model scores', 'processes'], tactics: ['TA0005'] },
    synonyms: ['living off the land', 'lolbin', 'lolbas', 'problem child', 'masquerading', 'fileless'],
  },
  {
    id: 'series_of_abused_tools',
    theme: 'endpoints',
    goal: 'Series of suspicious processes on one host, user or parent',
    soWhat: {
      why: 'One bad score may be chance; several close together are an attack chain in progress.',
      checkFirst:
        'Put the processes in a timeline and find the first one. If they all hang on one installer or inventory agent, exclude that parent; if not, isolate the host.',
    },
    families: [
      'problem_child_high_sum_by_host',
      'problem_child_high_sum_by_user',
      'problem_child_high_sum_by_parent',
    ],
    tags: { platforms: ['windows'], data: ['model scores', 'processes'], tactics: ['TA0005'] },
    synonyms: ['living off the land', 'lolbin', 'lolbas', 'problem child', 'attack chain'],
  },
];
